import { siteCards } from '../cards/site-cards.ts';
import { writeCards } from '../cards/write-cards.ts';
import { libraryOf } from '../knowledge/library.ts';
import { formatNumber } from '../knowledge/quantity.ts';
import { loadKnowledge } from '../loading/knowledge-base.ts';

const site = process.argv[2] ?? 'dist';
const library = libraryOf(loadKnowledge(process.cwd()));
const { rendered, reused } = await writeCards(site, siteCards(library), '.cache/cards');
const [images, drawn, kept] = [rendered + reused, rendered, reused].map(formatNumber);
console.log(`[cards] ${images} images, ${drawn} rendered, ${kept} reused`);
