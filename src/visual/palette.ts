/** The colours of a drawing: four meanings and a few greys, taken from the page's theme. */
export interface Palette {
  surface: string;
  raised: string;
  line: string;
  text: string;
  dim: string;
  faint: string;
  hot: string;
  cold: string;
  interference: string;
  font: string;
  /** Width of a wire, CSS pixels: thicker for a projector. */
  stroke: number;
  /** Size of text, CSS pixels. */
  textSize: number;
}
