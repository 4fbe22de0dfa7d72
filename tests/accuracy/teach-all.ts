/** `npm run teach-all`: every page of every library is shown to the reader under other headings, and read by that. */
import { DRAWINGS } from './measure.ts';
import { openClassroom, teach } from './teaching.ts';

const room = await openClassroom();
let failed = 0;
try {
  for (const drawing of DRAWINGS) {
    const { score, changed } = await teach(room, drawing);
    const faults = [
      ...score.wrong.map((fact) => `wrong: ${fact}`),
      ...score.missed.map((fact) => `missed: ${fact}`),
      ...(changed.rows > 0 ? [`under other headings ${changed.rows} rows were read`] : []),
      ...(changed.problems.includes('taught-changed') ? [] : ['it was not said that the headings changed']),
    ];
    console.log(`${drawing.library}, ${drawing.page}: ${score.right} of ${score.expected} facts right`);
    for (const fault of faults) console.log(`  ${fault}`);
    if (faults.length > 0 || score.right < score.expected) failed += 1;
  }
} finally {
  await room.close();
}
console.log(`${DRAWINGS.length - failed} of ${DRAWINGS.length} lists are read as they were shown`);
process.exitCode = failed === 0 ? 0 : 1;
