/**
 * Where a file's bytes go while it is written: parts of 1 MiB, the first of which stays open, because the
 * lengths in a header are known only at the end. `seal` turns each full part into what is kept of it, e.g.
 * a Blob, which a browser may put on disk: a long file then never stands in memory whole.
 */
export interface ByteStore<Part> {
  /** Bytes of the whole file so far. */
  readonly size: number;
  /** At the end, or over bytes of the first part. */
  write(bytes: Uint8Array, position: number): void;
  /** The parts in order. */
  finish(): readonly Part[];
}

export type Bytes = Uint8Array<ArrayBuffer>;

const PART_BYTES = 2 ** 20;

export function createByteStore<Part>(seal: (bytes: Bytes) => Part): ByteStore<Part> {
  const head = new Uint8Array(PART_BYTES);
  const sealed: Part[] = [];
  let size = 0;
  let open = head;
  let openAt = 0;

  const append = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length;) {
      if (size - openAt === PART_BYTES) {
        if (open !== head) sealed.push(seal(open));
        open = new Uint8Array(PART_BYTES);
        openAt = size;
      }
      const piece = bytes.subarray(from, from + PART_BYTES - (size - openAt));
      open.set(piece, size - openAt);
      size += piece.length;
      from += piece.length;
    }
  };

  return {
    get size() {
      return size;
    },
    write(bytes, position) {
      const overwritten = Math.min(bytes.length, size - position);
      if (overwritten > 0) head.set(bytes.subarray(0, overwritten), position);
      append(bytes.subarray(overwritten));
    },
    finish() {
      if (open === head) return [seal(head.slice(0, size))];
      return [seal(head), ...sealed, seal(open.slice(0, size - openAt))];
    },
  };
}

/** Keeps the bytes themselves. */
export const createMemoryStore = (): ByteStore<Bytes> => createByteStore((bytes) => bytes);

/** Keeps Blobs. */
export const createBlobStore = (): ByteStore<Blob> => createByteStore((bytes) => new Blob([bytes]));
