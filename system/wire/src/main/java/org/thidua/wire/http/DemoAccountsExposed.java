package org.thidua.wire.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The service would serve accounts with a known password to other machines; it does not start. */
public final class DemoAccountsExposed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DemoAccountsExposed(String address) {
        super("Demo accounts are served on loopback only, but server.address is " + address
                + ": set it to 127.0.0.1, or give accounts of your own.");
    }

    /**
     * Lets loopback addresses pass.
     *
     * @param address the setting {@code server.address}; absent means all addresses
     * @throws DemoAccountsExposed when another machine could reach it
     */
    static void unlessLoopback(@Nullable String address) {
        if (address == null || address.isBlank()) {
            throw new DemoAccountsExposed("not set, which means all addresses");
        }
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new DemoAccountsExposed(address);
            }
        } catch (UnknownHostException e) {
            throw new DemoAccountsExposed(address);
        }
    }
}
