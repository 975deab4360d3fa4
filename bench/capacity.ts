/** `npm run capacity`: the sums of docs/capacity.md. */
import {capacityTables} from './capacity/tables.ts';

console.log(capacityTables());
