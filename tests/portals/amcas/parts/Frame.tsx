import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import EditIcon from '@mui/icons-material/Edit';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import { keep, usePractice } from '../usePractice.ts';

const SECTIONS = [
  { label: 'Main Menu', path: '/main-menu' },
  { label: '1. Identifying Information', complete: true },
  { label: '2. Schools Attended', complete: true },
  { label: '3. Biographic Information', complete: true },
  { label: '4. Course Work', complete: true },
  { label: '5. Work and Activities', complete: true },
  { label: '6. Letters of Evaluation', path: '/application/letters-of-evaluation', complete: false },
  { label: 'Assign Letters to Schools', path: '/application/letters-of-evaluation/assign', inner: true },
  { label: 'Received Letters', path: '/application/received-letters', inner: true },
  { label: '7. Medical Schools', path: '/application/medical-schools', complete: true },
  { label: '8. Essays', complete: true },
  { label: '9. Standardized Tests', complete: true },
];

/** The frame around every page: bar, sections at the side, breadcrumbs. */
export function Frame(props: { title: string; section: string; route: string; children: ReactNode }) {
  const { applicant, season } = usePractice();
  return (
    <>
      <AppBar position="static">
        <Toolbar sx={{ gap: 3 }}>
          <Typography variant="h6" component="span">
            AMCAS<sup>&reg;</sup>
          </Typography>
          <span>{season} Application</span>
          <Box sx={{ flex: 1 }} />
          <Box sx={{ textAlign: 'right', fontSize: 14 }}>
            <div>{applicant.name}</div>
            <div>AAMC ID: {applicant.aamcId}</div>
          </Box>
          <Button color="inherit" onClick={() => keep({ session: 'signed-out' })}>
            Sign Out
          </Button>
        </Toolbar>
      </AppBar>
      <Box sx={{ display: 'flex', maxWidth: 1320, mx: 'auto', p: 3, gap: 4, alignItems: 'flex-start' }}>
        <Box component="nav" aria-label="Application sections" sx={{ width: 270, flexShrink: 0 }}>
          <List dense>
            {SECTIONS.map(({ label, path, complete, inner }) => (
              <ListItemButton
                key={label}
                component="a"
                href={path ? `#${path}` : `#${props.route}`}
                selected={path === props.route}
                aria-current={path === props.route ? 'page' : undefined}
                sx={{ pl: inner ? 5 : 2 }}
              >
                <ListItemText primary={label} />
                {complete !== undefined && (
                  <ListItemIcon sx={{ minWidth: 0 }}>
                    {complete ? (
                      <CheckCircleIcon fontSize="small" color="success" titleAccess="Section complete" />
                    ) : (
                      <EditIcon fontSize="small" titleAccess="Section incomplete" />
                    )}
                  </ListItemIcon>
                )}
              </ListItemButton>
            ))}
          </List>
        </Box>
        <Box component="main" sx={{ flex: 1, minWidth: 0 }}>
          <Breadcrumbs sx={{ fontSize: 14 }}>
            <Link href="#/main-menu">Home</Link>
            {props.section !== props.title && <span>{props.section}</span>}
            <span aria-current="page">{props.title}</span>
          </Breadcrumbs>
          <Typography variant="h4" component="h1" sx={{ my: 1.5 }}>
            {props.title}
          </Typography>
          {props.children}
        </Box>
      </Box>
      <Typography component="footer" variant="caption" sx={{ display: 'block', textAlign: 'center', p: 2 }}>
        Practice portal for tests. Every person, school and letter here is made up.
      </Typography>
    </>
  );
}
