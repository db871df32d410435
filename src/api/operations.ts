/** An operation as Activity shows it. */
export type OperationBody = {
  readonly operationNo: number;
  /** "Assign licenses", "Add user". */
  readonly activity: string;
  readonly actor: {
    readonly kind: 'user' | 'app' | 'system';
    readonly id: string | null;
    readonly displayName: string;
    readonly userPrincipalName: string | null;
  };
  readonly reason: string | null;
  readonly status: 'running' | 'stopping' | 'stopped' | 'done' | 'failed';
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly total: number;
  readonly changed: number;
  readonly refused: number;
  readonly unchanged: number;
  readonly drifted: number;
  readonly planId: string | null;
  readonly undoOf: number | null;
  readonly undoneBy: number | null;
  /** Whether undo can be tried: it changed licenses, has ended and was not taken back. */
  readonly canUndo: boolean;
  /** The one person it concerned, where it was one. */
  readonly target: { readonly id: string; readonly displayName: string } | null;
};

/** `GET /api/operations?$top=&$skiptoken=&actor=&status=`: newest first. */
export type OperationsBody = {
  readonly value: readonly OperationBody[];
  readonly '@odata.nextLink'?: string;
};

/** One change of an operation to one thing. */
export type OperationChange = {
  readonly seq: number;
  readonly at: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** `GET /api/operations/:no/changes?$top=&$skiptoken=`: what was written, oldest first. */
export type OperationChangesBody = {
  readonly value: readonly OperationChange[];
  readonly '@odata.nextLink'?: string;
};
