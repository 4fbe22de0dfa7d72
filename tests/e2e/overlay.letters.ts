/** A letters page drawn as today's component libraries draw it: a bar, a wide table with controls in it, a pager. */
export const LETTERS_BODY = `
<header class="bar"><b>Portal</b><nav><a href="#/documents">Documents</a><a href="#/programs">Programs</a></nav></header>
<main>
  <h1>Letters of Recommendation</h1>
  <table>
    <thead><tr><th>LoR Information</th><th>Specialty</th><th>Letter ID</th><th>Status</th><th>Actions</th></tr></thead>
    <tbody>
      <tr id="r1"><td>Dr. Ingrid Lindqvist - Chair/Medicine</td><td>Internal Medicine</td><td>LX7Q20</td><td>Confirmed for Upload</td><td><button>Assign</button> <button>Edit</button></td></tr>
      <tr id="r2"><td>Dr. Amos Marsh - Attending/Surgery</td><td>General</td><td>LX7Q21</td><td>Confirmed for Upload</td><td><button>Assign</button> <button>Edit</button></td></tr>
      <tr id="r3"><td>Dr. Chidi Okafor - Attending/Medicine</td><td>Internal Medicine</td><td>LX7Q22</td><td>Uploaded</td><td><button>Assign</button> <button>Edit</button></td></tr>
      <tr id="r4"><td>Dr. Lucia Reyes - Program Director</td><td>Internal Medicine</td><td></td><td>Pending Review</td><td><button>Assign</button> <button>Edit</button></td></tr>
    </tbody>
  </table>
  <div class="pager"><label>Rows <select><option>25</option></select></label> 1 - 4 of 4 <button>Previous</button> <button>Next</button></div>
</main>`;

/** @param width how much of the window the table takes, as a CSS length */
export function lettersHead(width: string, dark = false): string {
  const [ink, paper, ground, line] = dark
    ? ['#e2e2e6', '#1f1f23', '#141418', '#3c3c42']
    : ['#1b1b1f', '#ffffff', '#f4f4f8', '#dcdce2'];
  return `<title>Letters</title><style>
    body { margin: 0; font: 14px/1.4 system-ui, sans-serif; color: ${ink}; background: ${ground}; }
    .bar { display: flex; gap: 24px; padding: 16px; background: #1c4587; color: #fff; }
    .bar a { color: #fff; margin-right: 16px; }
    main { width: ${width}; margin: 16px auto; }
    table { width: 100%; border-collapse: collapse; background: ${paper}; }
    th, td { text-align: left; padding: 14px 16px; border-bottom: 1px solid ${line}; font-weight: 400; }
    th { font-weight: 600; }
    td:last-child { white-space: nowrap; }
    button { font: inherit; border: 0; background: transparent; color: inherit; text-decoration: underline; }
    .pager { display: flex; justify-content: flex-end; gap: 16px; padding: 12px; background: ${paper}; }
  </style>`;
}

export const LETTERS_OVERLAY = {
  marks: [
    { row: 'r1', tone: 'waiting', text: 'Waiting · due 9 Sep' },
    { row: 'r2', tone: 'overdue', text: 'Overdue 5 days · due 20 Aug' },
    { row: 'r3', tone: 'in', text: 'In · thank-you open' },
    { row: 'r4', tone: 'look', text: 'New word "Pending Review" · what does it mean?' },
  ],
  strip: 'Letter Rounds (not AAMC) · 4 of 4 rows read · 1 in, 1 waiting, 1 overdue',
} as const;
