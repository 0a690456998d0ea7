/**
 * Three drawings in the colours of tokens.css, so that they are light and dark as the page is. They say what the words
 * beside them say, and so are silent to those who hear the page.
 */
import type { ComponentChildren } from 'preact';

/** Each stands on a sheet of 240 by 150. */
function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 240 150" aria-hidden="true">
      <rect class="sheet" x="0.5" y="0.5" width="239" height="149" rx="4" />
      {children}
    </svg>
  );
}

/** Lines of running text, each from x to x on a height. */
function Text({ lines }: { lines: readonly (readonly [y: number, from: number, to: number])[] }) {
  return <path class="text" d={lines.map(([y, from, to]) => `M${from} ${y}H${to}`).join('')} />;
}

/** A report with one stretch of it marked. */
export function MarkedPicture() {
  return (
    <Picture>
      <path class="headline" d="M20 27H156" />
      <Text
        lines={[
          [53, 20, 220],
          [73, 20, 76],
          [73, 160, 220],
          [93, 20, 206],
          [113, 20, 220],
          [133, 20, 128],
        ]}
      />
      <path class="headline" d="M86 73H150" />
      <path class="dots" d="M83 84H153" />
    </Picture>
  );
}

/** The card at the mark, with the sentence and who said it. */
export function CardPicture() {
  return (
    <Picture>
      <Text
        lines={[
          [20, 20, 220],
          [38, 20, 44],
          [38, 118, 204],
        ]}
      />
      <path class="headline" d="M54 38H108" />
      <path class="dots" d="M51 49H111" />
      <rect class="card-sheet" x="44" y="59" width="168" height="80" rx="4" />
      <path class="headline" d="M58 75H116" />
      <rect class="found" x="92" y="86" width="46" height="12" rx="2" />
      <Text
        lines={[
          [92, 58, 86],
          [92, 96, 134],
          [92, 144, 196],
          [107, 58, 180],
        ]}
      />
      <path class="who" d="M58 125H150" />
    </Picture>
  );
}

/** The official page, opened at the answer. */
export function OfficialPicture() {
  return (
    <Picture>
      <path class="frame" d="M0.5 28H239.5" />
      <circle class="dot" cx="16" cy="14.5" r="3" />
      <circle class="dot" cx="28" cy="14.5" r="3" />
      <rect class="address" x="44" y="8" width="180" height="13" rx="6.5" />
      <Text
        lines={[
          [48, 44, 196],
          [64, 44, 172],
          [124, 44, 196],
          [139, 44, 148],
        ]}
      />
      <rect class="found" x="36" y="75" width="168" height="38" rx="2" />
      <path class="headline" d="M44 86H96" />
      <Text lines={[[102, 44, 190]]} />
    </Picture>
  );
}
