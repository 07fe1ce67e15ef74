package vn.cccd.card.trust.source;

import vn.cccd.card.pki.CertificateList;
import vn.cccd.card.pki.SignedMessage;

/** A master list whose signature was not looked at yet. */
record UnjudgedList(Provenance place, SignedMessage message, CertificateList list) {}
