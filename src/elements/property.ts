import type { PropertyDeclaration, ReactiveElement } from 'lit';

/*
 * Lit's own decorators carry a second implementation for standard decorators, which we do not use
 * and every reader would pay for.
 */

/** Declares a reactive property, as an attribute too unless told otherwise. */
export const property =
  (declaration?: PropertyDeclaration) =>
  (prototype: object, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
  };

/** Declares a reactive property that only the element itself sets. */
export const state = () => property({ attribute: false });
