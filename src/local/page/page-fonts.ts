// The fonts of the PDF, asked of the page's own server when the first one is made.

import type { FontFiles } from '../export/font-files.ts';

const names: Record<keyof FontFiles, string> = {
  regular: 'Arimo_400Regular.ttf',
  bold: 'Arimo_700Bold.ttf',
  italic: 'Arimo_400Regular_Italic.ttf',
  boldItalic: 'Arimo_700Bold_Italic.ttf',
  symbols: 'DejaVuSans.ttf',
  symbolsBold: 'DejaVuSans-Bold.ttf',
};

export async function loadPageFonts(): Promise<FontFiles> {
  const files = await Promise.all(
    Object.entries(names).map(async ([face, name]) => {
      const answer = await fetch(`fonts/${name}`);
      if (!answer.ok) throw new Error(`font ${name}: ${answer.status}`);
      return [face, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  return Object.fromEntries(files) as FontFiles;
}
