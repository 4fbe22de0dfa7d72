import { Component, type ReactNode } from 'react';

interface TroubleProps {
  children: ReactNode;
}

/** Says what went wrong where a screen cannot be drawn at all, and that nothing was lost by it. */
export class Trouble extends Component<TroubleProps, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main className="popup">
        <h1>The letters could not be opened.</h1>
        <p>Nothing was changed. Close this and open it again; if it stays, restart the browser.</p>
        <p className="quiet small" role="alert">
          {this.state.message}
        </p>
      </main>
    );
  }
}
