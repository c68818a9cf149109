/** What went wrong, in words for a person, and where on the page it belongs. */
export type Mistake = {
  words: string;
  /** The name of the field it is about. Without one, or in a form that has no such field, only the summary tells it. */
  field?: string;
  /** Pages that help; the summary links to them. */
  ways?: readonly Way[];
  /** Nothing that was typed is at fault: the same again may work. */
  mayPass?: boolean;
  /** The question can't be answered any more: the conversation starts over. */
  startsOver?: boolean;
};

export type Way = { words: string; page: 'login' | 'register' | 'confirm' | 'forgot-password' | 'profile' };

/** Of the page's field for what people sign in with: its type says what that is, its name where a mistake about it is told. */
export type NameField = Pick<HTMLInputElement | HTMLSelectElement, 'type' | 'name' | 'form'> | null;
