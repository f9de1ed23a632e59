/** The scale bar on paper, where the page's own cannot go along with the picture's size. */

interface Bar {
  /** Pixels of the canvas. */
  length: number;
  text: string;
  /** Canvas pixels per CSS pixel. */
  ratio: number;
  ink: string;
}

/** Draws it into the lower right corner. */
export function drawScaleBar(pen: CanvasRenderingContext2D, { length, text, ratio, ink }: Bar): void {
  const right = pen.canvas.width - 16 * ratio;
  const bottom = pen.canvas.height - 14 * ratio;
  pen.strokeStyle = ink;
  pen.fillStyle = ink;
  pen.lineWidth = 1.5 * ratio;
  pen.font = `${12 * ratio}px sans-serif`;
  pen.textAlign = 'center';
  pen.beginPath();
  pen.moveTo(right - length, bottom - 6 * ratio);
  pen.lineTo(right - length, bottom);
  pen.lineTo(right, bottom);
  pen.lineTo(right, bottom - 6 * ratio);
  pen.stroke();
  pen.fillText(text, right - length / 2, bottom - 5 * ratio);
}
