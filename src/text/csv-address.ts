// A CSV as the address of a link: saved by the person's own click, no file is made in Drive.

export function csvAddress(text: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text)}`;
}
