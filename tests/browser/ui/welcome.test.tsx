import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import base from '../../../src/ui/base.css?inline';
import pagesStyle from '../../../src/ui/pages.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { Welcome, type WelcomeProps } from '../../../src/ui/welcome/Welcome';
import welcomeStyle from '../../../src/ui/welcome/welcome.css?inline';
import { faults, rendered, setTheme, THEMES, textOf, wearStyles } from './support';

let undress = () => {};

async function open(change: Partial<WelcomeProps> = {}): Promise<WelcomeProps> {
  const props: WelcomeProps = {
    access: { has: Promise.resolve(true), request: vi.fn(async () => true) },
    shortcuts: Promise.resolve([{ command: 'next-note', description: '', key: 'Alt+Shift+N' }]),
    changeShortcuts: vi.fn(),
    openSettings: vi.fn(),
    ...change,
  };
  render(<Welcome {...props} />, document.body);
  await rendered();
  return props;
}

const withheld = (answer: boolean) => ({
  has: Promise.resolve(false),
  request: vi.fn(async () => answer),
});
const grant = () => page.getByRole('button', { name: 'Geef toegang tot de nieuwssites' });

beforeEach(() => {
  document.documentElement.lang = 'nl';
  document.title = 'Kamernoot';
  undress = wearStyles(tokens, base, pagesStyle, welcomeStyle);
});

afterEach(() => {
  render(null, document.body);
  undress();
});

it('tells in three pictures with words how a note leads to the official text', async () => {
  await open();
  const steps = [...document.querySelectorAll('.steps li')];
  expect(steps.map((step) => textOf(step.querySelector('h2')))).toEqual([
    'Een markering in het bericht',
    'De woorden van de minister',
    'De officiële tekst',
  ]);
  expect(steps.map((step) => step.querySelector('svg')?.getAttribute('aria-hidden'))).toEqual(
    Array(3).fill('true'),
  );
});

it('draws its pictures in other colours when it is dark', async () => {
  const colours = async (theme: 'light' | 'dark') => {
    await setTheme(theme);
    return [...document.querySelectorAll('.picture *')].map((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return fill === 'none' ? stroke : fill;
    });
  };
  await open();
  const light = await colours('light');
  const dark = await colours('dark');
  expect(light.length).toBeGreaterThan(10);
  expect(light.filter((colour, shape) => colour === dark[shape])).toEqual([]);
});

it('names the keys, and leads to where they are changed and to the settings, in that order', async () => {
  const props = await open();
  expect(textOf(document.querySelector('.shortcuts'))).toBe('Naar de volgende nootAlt+Shift+N');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(props.changeShortcuts).toHaveBeenCalledOnce();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(props.openSettings).toHaveBeenCalledOnce();
});

describe('access to the news sites', () => {
  it('is not spoken of where there is', async () => {
    await open();
    expect(textOf(document.body)).not.toContain('Nog één stap');
  });

  it('is asked for by one button where the browser withholds it, which then goes', async () => {
    const access = withheld(true);
    await open({ access });
    await grant().click();
    expect(access.request).toHaveBeenCalledOnce();
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Kamernoot heeft toegang tot de nieuwssites.');
    await expect.element(grant()).not.toBeInTheDocument();
  });

  it('can be asked for again where it was refused', async () => {
    await open({ access: withheld(false) });
    await grant().click();
    await rendered();
    await expect.element(grant()).toBeVisible();
  });
});

describe.each(THEMES)('axe finds nothing wrong, %s', (theme) => {
  beforeEach(() => setTheme(theme));

  it.each([320, 1_280])('at %d px, access being withheld', async (width) => {
    await page.viewport(width, 900);
    await open({ access: withheld(true) });
    expect(await faults(document)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
