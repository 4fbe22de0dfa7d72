import { VIEWS, type View } from './views.ts';

const NAMES: Record<View, string> = {
  home: 'Home',
  letters: 'Letters',
  people: 'People',
  programs: 'Programs',
  timeline: 'Timeline',
  data: 'Data',
  settings: 'Settings',
};

/** The way from view to view: links, so that each can be opened in a tab of its own and Back works. */
export function ViewNav({ view }: { view: View }) {
  return (
    <nav aria-label="Letter Rounds">
      <ul className="views">
        {VIEWS.map((one) => (
          <li key={one}>
            <a href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
              {NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
