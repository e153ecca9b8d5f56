import { useState } from 'react';
import 'gtnum-widgets/elements/gtnum-group-card.js';
import 'gtnum-widgets/elements/gtnum-theme-grid.js';
import type { GtnumSelectEvent, GtnumTimeline } from 'gtnum-widgets/elements/gtnum-timeline.js';
import 'gtnum-widgets/elements/gtnum-timeline.js';

export function App() {
  const [wave, setWave] = useState('');

  // Without a server, `ongtnum-select={select}` is enough. React 19 forgets it in what a server rendered:
  // https://github.com/react/react/issues/35446
  const listen = (timeline: GtnumTimeline) => {
    const select = (event: GtnumSelectEvent) => setWave(event.wave ?? 'aucune');
    timeline.addEventListener('gtnum-select', select);
    return () => timeline.removeEventListener('gtnum-select', select);
  };

  return (
    <>
      <gtnum-timeline wave="2020-2022" ref={listen}>
        Les GTnum
      </gtnum-timeline>
      <p>
        Vague choisie : <output>{wave}</output>
      </p>
      <gtnum-group-card group="aeson" variant="compact" heading-level={3} />
      <gtnum-theme-grid wave="2023-2026" no-filters />
    </>
  );
}
