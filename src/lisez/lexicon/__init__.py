"""What a word means: lemma, morphology, dictionaries."""
