/** Lets the listener pick an audio file from disk. */
export function pickFile(onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'audio/*,video/*,.wav,.flac,.mp3,.m4a,.aac,.ogg,.opus';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) onFile(file);
  };
  input.click();
}
