/** Hands a file to the browser's downloads. */
export function downloadFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has read the address by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** `name`, with characters that some file system refuses replaced. */
export const safeFileName = (name: string): string =>
  name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-').trim() || '-';
