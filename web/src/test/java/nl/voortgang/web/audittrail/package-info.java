@NullMarked
package nl.voortgang.web.audittrail;

import org.jspecify.annotations.NullMarked;
