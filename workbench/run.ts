/** What the page and its frames have to know of this run of the workbench. */
export interface Run {
  /** Another run is another one: its files are new, and its frames may be elsewhere. */
  id: string;
  framesPort: number;
}
