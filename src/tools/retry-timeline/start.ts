import { startRetryTimeline } from './page.ts';

const root = document.querySelector<HTMLElement>('[data-retry-timeline]');
if (root) startRetryTimeline(root);
