import LimitTable from '../LimitTable.astro';
import LimitValue from '../LimitValue.astro';
import RecordLink from '../RecordLink.astro';
import RetryMatrix from '../RetryMatrix.astro';
import SourceMarks from '../SourceMarks.astro';
import Answer from './Answer.astro';
import Callout from './Callout.astro';
import Diagram from './Diagram.astro';
import Example from './Example.astro';
import H2 from './H2.astro';
import H3 from './H3.astro';
import HeaderCell from './HeaderCell.astro';
import Now from './Now.astro';
import Table from './Table.astro';
import Then from './Then.astro';

/** What a note may use without importing it; the checks know these names too. */
export const noteComponents = {
  Answer,
  Then,
  Now,
  Example,
  Callout,
  Diagram,
  Limit: LimitValue,
  Limits: LimitTable,
  Retries: RetryMatrix,
  Ref: RecordLink,
  Source: SourceMarks,
  h2: H2,
  h3: H3,
  table: Table,
  th: HeaderCell,
};
