import { goThereAndBack } from './swap.js';

it('turbo: the widgets of the next page come, and those of the first when it is back', () =>
  goThereAndBack('turbo'));
