/**
 * Applications in the words of the Open Application Model: an application has components, components carry traits.
 * The plan says what a target makes of them. No platform is known here, and no SDK is loaded.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './plan';
