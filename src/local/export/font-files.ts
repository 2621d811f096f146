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

/** Reads the fonts of the installed packages: Arimo, which has the widths of Google's Arial, and DejaVu Sans. Node only. */
export async function loadPackagedFonts(): Promise<FontFiles> {
  const { createRequire } = await import('node:module');
  const { readFile } = await import('node:fs/promises');
  const require = createRequire(import.meta.url);
  return {
    regular: await readFile(require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf')),
    bold: await readFile(require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf')),
    italic: await readFile(require.resolve('@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf')),
    boldItalic: await readFile(require.resolve('@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf')),
    symbols: await readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    symbolsBold: await readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  };
}
