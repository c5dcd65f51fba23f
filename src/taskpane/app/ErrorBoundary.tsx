import { Component, type ReactNode } from "react";

export type ErrorBoundaryProps = { children: ReactNode; fallback: ReactNode };

/** Keeps a screen that cannot be drawn from taking the header and the strip with it. React has no hook for this. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Readonly<{ stopped: boolean }>> {
  override state = { stopped: false };

  static getDerivedStateFromError() {
    return { stopped: true };
  }

  override render() {
    return this.state.stopped ? this.props.fallback : this.props.children;
  }
}
