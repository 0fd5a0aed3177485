package org.lodemark.domain.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name from outside must be. */
class IdentifierTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "sim:E1/0001", "\u0644\u0648\u0637", "lot \ud83d\ude00", "\ud83d\ude00", "a b"
      })
  void aNameOfAnyLettersIsTaken(String id) {
    assertThat(new LotId(id).toString()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void anEmptyNameIsRefused(String id) {
    assertThatThrownBy(() -> new LotId(id)).hasMessageContaining("is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "a\u0000b", "a\nb", "a\u007f", "a\u0085b", "a\u009f"})
  void controlCharactersAndBlanksAtAnEndAreRefused(String id) {
    assertThatThrownBy(() -> new LotId(id))
        .hasMessageContaining("control characters, or blanks at an end");
  }

  /** A high half at the end, before a letter, a low half first, the halves the wrong way round. */
  @Test
  void halfALetterIsRefused() {
    for (String id : new String[] {
      "a\ud83d",
      "\ud83da",
      "\ude00a",
      "a\ude00",
      "\ude00\ud83d",
      "\ud83d\ud83d\ude00",
      "\ud83d\ude00\ude00"
    }) {
      assertThatThrownBy(() -> new LotId(id)).hasMessageContaining("not whole");
    }
  }

  @Test
  void aLongNameIsRefused() {
    assertThat(new LotId("x".repeat(500)).toString()).hasSize(500);
    assertThatThrownBy(() -> new LotId("x".repeat(501))).hasMessageContaining("at most 500");
  }
}
