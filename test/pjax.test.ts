import { goThereAndBack } from './swap.js';

it('pjax: the widgets of the next page come, and those of the first when it is back', () =>
  goThereAndBack('pjax'));
