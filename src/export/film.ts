/** Pictures one after the other as a file: an animated GIF, or a video as the browser can write it. */
import type { FilmFrame } from './frames.ts';
import { withComment } from './gifComment.ts';
import { descriptionOf, type FileFacts } from './metadata.ts';
import { expectPixels, inTime } from './raster.ts';

/** Draws one picture onto a canvas, always the same one and of the same size. */
export type Draw = (frame: FilmFrame) => Promise<CanvasRenderingContext2D>;

export interface FilmHow {
  signal: AbortSignal;
  /** What the film says of itself. */
  facts: FileFacts;
  /** Called after each picture with how many are done. */
  onProgress(done: number): void;
}

/** What this browser cannot write, or never finishes. */
export class FilmError extends Error {}

/** Lets the page breathe, and throws where the reader has had enough. */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** Rejects with the signal's reason where it is aborted. */
export async function gifOf(
  frames: readonly FilmFrame[],
  draw: Draw,
  { signal, onProgress, facts }: FilmHow,
): Promise<Blob> {
  await expectPixels();
  const { GIFEncoder, quantize, applyPalette } = await import('gifenc');
  const gif = GIFEncoder();
  for (const [i, frame] of frames.entries()) {
    await pause(signal);
    const context = await draw(frame);
    const { width, height } = context.canvas;
    const { data } = context.getImageData(0, 0, width, height);
    const palette = quantize(data, 256);
    gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: Math.round(frame.seconds * 1000) });
    onProgress(i + 1);
  }
  gif.finish();
  const words = `${descriptionOf(facts)} ${facts.author}.`;
  return new Blob([withComment(gif.bytes(), words)], { type: 'image/gif' });
}

/** Pictures a second of a video: players are unsure with pictures of many lengths. */
const RATE = 10;
const BITRATE = 4_000_000;

/** The encoder's work: fails as `FilmError` where the browser's encoder does, or never answers. */
const written = <T>(work: Promise<T>): Promise<T> =>
  inTime(work, () => new FilmError('no-answer')).catch((cause: unknown) => {
    throw cause instanceof FilmError ? cause : new FilmError('encoder', { cause });
  });

/**
 * MP4 where the browser writes H.264, else WebM. Rejects with `FilmError` where it
 * writes neither, with the signal's reason where it is aborted.
 */
export async function videoOf(
  frames: readonly FilmFrame[],
  draw: Draw,
  { signal, onProgress, facts }: FilmHow,
): Promise<Blob> {
  await expectPixels();
  const { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Mp4OutputFormat, Output, WebMOutputFormat } =
    await import('mediabunny');
  const first = frames[0];
  if (!first) throw new FilmError('empty');
  const { canvas } = await draw(first);
  const size = { width: canvas.width, height: canvas.height, bitrate: BITRATE };
  const codec = await written(getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8', 'av1'], size));
  if (!codec) throw new FilmError('no-encoder');
  const extension = codec === 'avc' ? 'mp4' : 'webm';
  const target = new BufferTarget();
  const output = new Output({ format: extension === 'mp4' ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, bitrate: BITRATE });
  output.addVideoTrack(source, { frameRate: RATE });
  output.setMetadataTags({
    title: facts.title,
    artist: facts.author,
    description: facts.subject,
    comment: descriptionOf(facts),
  });
  try {
    await written(output.start());
    let at = 0;
    for (const [i, frame] of frames.entries()) {
      await pause(signal);
      await draw(frame);
      const count = Math.max(1, Math.round(frame.seconds * RATE));
      for (let n = 0; n < count; n++) {
        await written(source.add(at / RATE, 1 / RATE));
        at++;
      }
      onProgress(i + 1);
    }
    await written(output.finalize());
  } catch (error) {
    // An encoder that failed may fail, or hang, at this as well.
    output.cancel().catch(console.warn);
    throw error;
  }
  if (!target.buffer) throw new FilmError('empty');
  return new Blob([target.buffer], { type: `video/${extension}` });
}
