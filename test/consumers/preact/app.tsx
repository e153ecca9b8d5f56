import { useState } from 'preact/hooks';
import 'gtnum-widgets/elements/gtnum-group-card.js';
import 'gtnum-widgets/elements/gtnum-timeline.js';

export function App() {
  const [wave, setWave] = useState('');
  return (
    <>
      <gtnum-timeline wave="2020-2022" ongtnum-select={(event) => setWave(event.wave ?? 'aucune')}>
        Les GTnum
      </gtnum-timeline>
      <p>
        Vague choisie : <output>{wave}</output>
      </p>
      <gtnum-group-card group="aeson" variant="compact" heading-level={3} />
    </>
  );
}
