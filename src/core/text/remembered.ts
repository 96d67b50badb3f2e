/** The same function, which answers an equal question from memory; `most` answers are kept. */
export function remembered<Question, Answer>(
  answer: (question: Question) => Answer,
  most = Infinity,
): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const found = answer(question);
    if (answers.size < most) answers.set(question, found);
    return found;
  };
}
