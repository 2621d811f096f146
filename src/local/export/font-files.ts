// The font files of the PDF, and how they are found when the host runs in Node; a page hands its own loader over.

/** One TrueType file per face; `symbols…` hold the signs that the text faces lack (✓ ✗ ☐). */
export type FontFiles = {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  boldItalic: Uint8Array;
  symbols: Uint8Array;
  symbolsBold: Uint8Array;
};

export type FontLoader = () => Promise<FontFiles>;

const packagedFiles: Record<keyof FontFiles, string> = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  italic: '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf',
  boldItalic: '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf',
  symbols: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  symbolsBold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
};

/** Reads the fonts of the installed packages: Arimo, which has the widths of Google's Arial, and DejaVu Sans. Node only. */
export async function loadPackagedFonts(): Promise<FontFiles> {
  const { createRequire } = await import('node:module');
  const { readFile } = await import('node:fs/promises');
  const { resolve } = createRequire(import.meta.url);
  const read = (face: keyof FontFiles) => readFile(resolve(packagedFiles[face]));
  return {
    regular: await read('regular'),
    bold: await read('bold'),
    italic: await read('italic'),
    boldItalic: await read('boldItalic'),
    symbols: await read('symbols'),
    symbolsBold: await read('symbolsBold'),
  };
}
