// Files that the bundler takes in as text.

declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how a bundler gives a file's text
  export default text;
}
