// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/sha256.hpp"

#include "catch.hpp"

using refpath::sha256;

// FIPS 180-4 with the examples of "SHA256.pdf" and the long message of FIPS 180-2, B.3.
TEST_CASE("SHA-256 gives the published digests") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(
      sha256("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
             "nopqrstu") == "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 pads every length of a last block") {
  // A length of 55 leaves room for the end of the message in its block, 56 does not: each differs from its neighbours.
  std::string last;
  for (std::size_t length = 50; length < 70; ++length) {
    const std::string digest = sha256(std::string(length, 'x'));
    CHECK(digest.size() == 64);
    CHECK(digest != last);
    last = digest;
  }
}
