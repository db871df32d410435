/** What a notice says, and the one thing that can be done about it. */
export type Notice = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
  readonly tone?: 'done' | 'failed';
};
