// What the build's plugin gives for `file.ts?bundled`: that file, bundled as one script, as text.

declare module '*?bundled' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: an esbuild text module has a default export only
  export default text;
}
