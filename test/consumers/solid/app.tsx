import { createSignal } from 'solid-js';
import 'gtnum-widgets/elements/gtnum-group-card.js';
import 'gtnum-widgets/elements/gtnum-timeline.js';

export function App() {
  const [wave, setWave] = createSignal('');
  return (
    <>
      <gtnum-timeline wave="2020-2022" on:gtnum-select={(event) => setWave(event.wave ?? 'aucune')}>
        Les GTnum
      </gtnum-timeline>
      <p>
        Vague choisie : <output>{wave()}</output>
      </p>
      <gtnum-group-card group="aeson" variant="compact" attr:heading-level="3" />
    </>
  );
}
