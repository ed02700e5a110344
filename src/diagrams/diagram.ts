/** A diagram as plain data: Mermaid text, and the title and description that a reader who does not see it gets. */
export interface Diagram {
  /** The lines that leave one box share a trunk. */
  trunk?: boolean;
  text: string;
  title: string;
  description: string;
}
