/** The encodings that files from administrators come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text and how it was written. The byte order mark is gone; line ends are `\n`. */
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** Bytes that are looked at to tell UTF-16 without a byte order mark; an even number. */
const sampleBytesMax = 4096;

/**
 * Reads bytes as text. Never fails: what is not UTF-8 or UTF-16 is read as Windows-1252, which has a character for
 * every byte (spreadsheets on Windows save "CSV" in it). Every line end becomes `\n`, so that line numbers are the
 * ones that an editor shows.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replaceAll(/\r\n?/g, '\n'), encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Latin text in UTF-16 has a zero in every other byte: odd places for little-endian, even ones for big-endian. */
function utf16WithoutMark(bytes: Uint8Array): TextEncoding | null {
  const end = Math.min(bytes.length, sampleBytesMax) & ~1;
  if (end < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) evenZeros += 1;
    if (bytes[at + 1] === 0) oddZeros += 1;
  }
  const half = end / 2;
  if (oddZeros > half * 0.4 && evenZeros < half * 0.05) return 'utf-16le';
  if (evenZeros > half * 0.4 && oddZeros < half * 0.05) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
