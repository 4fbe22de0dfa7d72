import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, createTheme } from '@mui/material/styles';

import { AssignLetters } from './pages/AssignLetters.tsx';
import { LetterEntries } from './pages/LetterEntries.tsx';
import { LettersOfEvaluation } from './pages/LettersOfEvaluation.tsx';
import { MainMenu } from './pages/MainMenu.tsx';
import { MedicalSchools } from './pages/MedicalSchools.tsx';
import { ReceiptInformation } from './pages/ReceiptInformation.tsx';
import { ReceivedLetters } from './pages/ReceivedLetters.tsx';
import { SessionEnded } from './pages/SessionEnded.tsx';
import { SignIn } from './pages/SignIn.tsx';
import { Frame } from './parts/Frame.tsx';
import { usePractice } from './usePractice.ts';
import { useRoute } from './useRoute.ts';

const theme = createTheme({
  palette: { primary: { main: '#7a1f3d' }, background: { default: '#f6f5f3' } },
  typography: { fontFamily: '"Source Sans 3", "Segoe UI", Arial, sans-serif' },
});

const PAGES: Record<string, { title: string; section: string; Page: () => React.JSX.Element }> = {
  '/main-menu': { title: 'Main Menu', section: 'Main Menu', Page: MainMenu },
  '/main-menu/receipt-information': {
    title: 'Transcript and Letter Receipt Information',
    section: 'Main Menu',
    Page: ReceiptInformation,
  },
  '/application/letters-of-evaluation': {
    title: 'Letters of Evaluation',
    section: 'Application',
    Page: LettersOfEvaluation,
  },
  '/application/letters-of-evaluation/entries': {
    title: 'Letters of Evaluation',
    section: 'Application',
    Page: LetterEntries,
  },
  '/application/medical-schools': {
    title: 'Medical Schools',
    section: 'Application',
    Page: MedicalSchools,
  },
  '/application/letters-of-evaluation/assign': {
    title: 'Assign Letters to Schools',
    section: 'Application',
    Page: AssignLetters,
  },
  '/application/received-letters': {
    title: 'Received Letters',
    section: 'Application',
    Page: ReceivedLetters,
  },
};

export function App() {
  const { session } = usePractice();
  const route = useRoute();
  const { title, section, Page } = PAGES[route] ?? PAGES['/main-menu']!;
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {session === 'signed-out' && <SignIn />}
      {session === 'ended' && <SessionEnded />}
      {session === 'open' && (
        <Frame title={title} section={section} route={route}>
          <Page key={route} />
        </Frame>
      )}
    </ThemeProvider>
  );
}
