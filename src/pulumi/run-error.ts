import { SynthesisError } from '../plan/synthesis-error';

/**
 * Runs a synthesis so that its findings reach the user of Pulumi as they are: the engine prints an error that is marked
 * like `pulumi.RunError` without the program's source and stack. It stays a `SynthesisError` for who catches it.
 */
export function forPulumi<T>(synthesis: () => T): T {
  try {
    return synthesis();
  } catch (error) {
    if (error instanceof SynthesisError) Object.defineProperty(error, '__pulumiRunError', { value: true });
    throw error;
  }
}
