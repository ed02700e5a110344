/**
 * Colours of diagrams. A diagram is drawn with stand-in colours; afterwards each of them is replaced by a CSS variable
 * with a light, printable fallback, so that the page's light, dark and print rules colour it. A stand-in is its
 * fallback's neighbour: where Mermaid mixes a colour of its own from it, the mixture, which no variable reaches, is a
 * quiet colour too.
 *
 * Variables a page may set on any ancestor (fallback in `swatches`):
 *
 *   --diagram-ink             text                          --diagram-line            edges and arrow heads
 *   --diagram-ground          the page behind; edge labels  --diagram-fill            boxes
 *   --diagram-stroke          borders of boxes              --diagram-cluster         ground of groups and bands
 *   --diagram-cluster-stroke  borders of groups             --diagram-accent          active bars: border; today line
 *   --diagram-accent-fill     active bars, actors' ground   --diagram-critical        critical bars: border, error text
 *   --diagram-critical-fill   critical bars                 --diagram-done            finished bars: border
 *   --diagram-done-fill       finished bars                 --diagram-grid            grid lines, days off
 *   --diagram-note            ground of notes               --diagram-note-stroke     borders of notes
 *   --diagram-series-1 … -8   pale grounds (pie slices, mindmap branches, timeline sections) on which ink is legible
 */
interface Swatch {
  /** Stand-in used while drawing: #rrggbb, unique. */
  stand: string;
  /** Light colour used where the page sets none. */
  fallback: string;
}

const swatch = (stand: string, fallback: string): Swatch => ({ stand, fallback });

export const swatches = {
  ink: swatch('#1f2329', '#1f2328'),
  line: swatch('#57606b', '#57606a'),
  ground: swatch('#fefefd', '#ffffff'),
  fill: swatch('#f6f8fb', '#f6f8fa'),
  stroke: swatch('#8c95a0', '#8c959f'),
  cluster: swatch('#fbfcfe', '#fbfcfd'),
  'cluster-stroke': swatch('#d0d7df', '#d0d7de'),
  accent: swatch('#0b5cae', '#0b5cad'),
  'accent-fill': swatch('#d6e8fc', '#d6e8fb'),
  critical: swatch('#b3261f', '#b3261e'),
  'critical-fill': swatch('#fbe0de', '#fbe0dd'),
  done: swatch('#8c95a1', '#8c959f'),
  'done-fill': swatch('#e6e9ee', '#e6e9ed'),
  grid: swatch('#d0d7e0', '#d0d7de'),
  note: swatch('#fff8dd', '#fff8dc'),
  'note-stroke': swatch('#d4b107', '#d4b106'),
  'series-1': swatch('#d6e8fd', '#d6e8fb'),
  'series-2': swatch('#dcefdd', '#dcefdc'),
  'series-3': swatch('#fdebc9', '#fdebc8'),
  'series-4': swatch('#f3dcef', '#f3dcee'),
  'series-5': swatch('#d5f0ef', '#d5f0ee'),
  'series-6': swatch('#fbe0df', '#fbe0dd'),
  'series-7': swatch('#e5e0f8', '#e5e0f7'),
  'series-8': swatch('#e6e9ef', '#e6e9ed'),
} as const satisfies Record<string, Swatch>;

type Name = keyof typeof swatches;

/** Which of Mermaid's theme variables gets which colour. */
const uses: Record<Name, string> = {
  ink: `primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor nodeTextColor noteTextColor
    actorTextColor labelTextColor loopTextColor signalTextColor sequenceNumberColor taskTextColor
    taskTextDarkColor taskTextLightColor taskTextOutsideColor taskTextClickableColor classText
    transitionLabelColor stateLabelColor labelColor relationLabelColor requirementTextColor pieTitleTextColor
    pieSectionTextColor pieLegendTextColor quadrant1TextFill quadrant2TextFill quadrant3TextFill
    quadrant4TextFill quadrantPointTextFill quadrantTitleFill quadrantXAxisTextFill quadrantYAxisTextFill
    scaleLabelColor commitLabelColor tagLabelColor branchLabelColor vennTitleTextColor vennSetTextColor
    rootLabelColor`,
  line: `lineColor arrowheadColor defaultLinkColor signalColor transitionColor relationColor archEdgeColor
    archEdgeArrowColor commitLineColor specialStateColor innerEndBackground`,
  ground: `background edgeLabelBackground labelBackground labelBackgroundColor relationLabelBackground
    altSectionBkgColor stateEdgeLabelBackground erEdgeLabelBackground requirementEdgeLabelBackground
    attributeBackgroundColorOdd rowOdd compositeBackground commitLabelBackground tagLabelBackground`,
  fill: `primaryColor secondaryColor mainBkg nodeBkg secondBkg labelBoxBkgColor stateBkg requirementBackground
    personBkg compositeTitleBackground quadrant1Fill quadrant3Fill usecaseBkg usecaseActorBkg`,
  stroke: `primaryBorderColor secondaryBorderColor nodeBorder actorBorder actorLineColor labelBoxBorderColor
    activationBorderColor stateBorder requirementBorderColor personBorder border1 pieStrokeColor
    pieOuterStrokeColor tagLabelBorder quadrantExternalBorderStrokeFill usecaseBorder`,
  cluster: `tertiaryColor clusterBkg sectionBkgColor2 sectionBkgColor altBackground rectBkgColor
    attributeBackgroundColorEven rowEven quadrant2Fill quadrant4Fill usecaseBoundaryBkg`,
  'cluster-stroke': `tertiaryBorderColor clusterBorder border2 flowContainerStroke compositeBorder archGroupBorderColor
    quadrantInternalBorderStrokeFill usecaseBoundaryBorder`,
  accent: 'activeTaskBorderColor todayLineColor vertLineColor taskBorderColor quadrantPointFill',
  'accent-fill': 'activeTaskBkgColor taskBkgColor actorBkg activationBkgColor',
  critical: 'critBorderColor errorTextColor',
  'critical-fill': 'critBkgColor errorBkgColor',
  done: 'doneTaskBorderColor',
  'done-fill': 'doneTaskBkgColor',
  grid: 'gridColor excludeBkgColor',
  note: 'noteBkgColor',
  'note-stroke': 'noteBorderColor',
  'series-1': 'pie1 pie9 cScale0 cScale8 git0 fillType0 venn1',
  'series-2': 'pie2 pie10 cScale1 cScale9 git1 fillType1 venn2',
  'series-3': 'pie3 pie11 cScale2 cScale10 git2 fillType2 venn3',
  'series-4': 'pie4 pie12 cScale3 cScale11 git3 fillType3 venn4',
  'series-5': 'pie5 cScale4 git4 fillType4 venn5',
  'series-6': 'pie6 cScale5 git5 fillType5 venn6',
  'series-7': 'pie7 cScale6 git6 fillType6 venn7',
  'series-8': 'pie8 cScale7 git7 fillType7 venn8',
};

/** Mermaid's `themeVariables`, in stand-ins. */
export function themeVariables(): Record<string, string> {
  const names = Object.keys(uses) as Name[];
  const pairs = names.flatMap((name) => uses[name].split(/\s+/).map((variable) => [variable, swatches[name].stand]));
  const numbered = Array.from({ length: 12 }, (_, n) => [
    [`cScaleLabel${n}`, swatches.ink.stand],
    [`cScalePeer${n}`, swatches.stroke.stand],
    [`cScaleInv${n}`, swatches.stroke.stand],
    [`gitBranchLabel${n}`, swatches.ink.stand],
    [`gitInv${n}`, swatches.stroke.stand],
  ]).flat();
  return { ...Object.fromEntries([...pairs, ...numbered]), fontFamily: fontList, fontSize: '14px', pieOpacity: '1' };
}

export const fontList = "'Noto Sans SC', sans-serif";

const byStand = new Map<string, string>();
for (const [name, { stand, fallback }] of Object.entries(swatches)) {
  const value = `var(--diagram-${name}, ${fallback})`;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(stand.slice(at, at + 2), 16));
  byStand.set(stand, value);
  byStand.set(`rgb(${r},${g},${b})`, value);
}

/** Replaces every stand-in in an SVG by its variable. Other colours, e.g. those of a classDef, stay. */
export function paint(svg: string): string {
  return svg.replaceAll(/#[0-9a-f]{6}\b|rgb\(\d+, ?\d+, ?\d+\)/gi, (colour) => {
    return byStand.get(colour.toLowerCase().replaceAll(' ', '')) ?? colour;
  });
}
