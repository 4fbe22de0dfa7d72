import type { TmdsasRoute } from '../lib/model.ts';
import { useActing } from './act.ts';
import { Choice } from './Seasons.tsx';

/** The choices with the processing time that TMDSAS states for each (domain.md 3.2). */
const ROUTES: Record<TmdsasRoute | 'not-said', string> = {
  'not-said': 'Not set: no processing time is allowed',
  direct: 'Uploaded directly: up to 10 business days',
  interfolio: 'Through Interfolio: up to 14 business days',
};

/** How the user's letters reach TMDSAS, which sets how long "they say it's sent" may take to show. */
export function TmdsasRouteChoice({ chosen }: { chosen: TmdsasRoute | null }) {
  const { act, commands, busy, readOnly } = useActing();
  return (
    <section aria-label="TMDSAS" className="block">
      <fieldset className="panel form" disabled={busy || readOnly}>
        <Choice
          label="How letters reach TMDSAS"
          words={ROUTES}
          chosen={chosen ?? 'not-said'}
          onChoose={(tmdsas) =>
            act(() => commands.setRoute({ tmdsas: tmdsas === 'not-said' ? undefined : tmdsas }))
          }
        />
      </fieldset>
    </section>
  );
}
