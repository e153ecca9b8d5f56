import { GtnumGroupCard } from 'gtnum-widgets/elements/gtnum-group-card.js';
import 'gtnum-widgets/elements/gtnum-timeline.js';

const timeline = document.querySelector('gtnum-timeline')!;
timeline.wave = '2020-2022';
timeline.addEventListener('gtnum-select', (event) => {
  document.querySelector('output')!.value = event.wave ?? 'aucune';
});

const card = new GtnumGroupCard();
card.group = 'aeson';
card.variant = 'compact';
card.headingLevel = 3;
document.body.append(card);
