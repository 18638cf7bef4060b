package br.central.seguranca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nobody may do nothing; the system everything, but only where code says that it acts. */
class UsuarioAtualTest {

    private final UsuarioAtual usuario = new UsuarioAtual();

    @BeforeEach
    @AfterEach
    void ninguem() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void ninguemNaoPodeNada() {
        assertThat(Arrays.stream(Permissao.values()).filter(usuario::pode)).isEmpty();
        assertThat(usuario.grupos()).isEmpty();
        assertThat(usuario.login()).isEmpty();
        assertThatThrownBy(() -> usuario.exigir(Permissao.ATENDER)).isInstanceOf(Recusa.SemPermissao.class);
    }

    @Test
    void oSistemaPodeTudoESoEnquantoAge() {
        ComoSistema.executar(() -> {
            assertThat(Permissao.values()).allMatch(usuario::pode);
            assertThat(usuario.login()).isEqualTo("sistema");
        });
        assertThat(usuario.pode(Permissao.ATENDER)).isFalse();
    }

    @Test
    void quemSeChamaSistemaNaoEOSistema() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("sistema", "senha"));

        assertThat(usuario.pode(Permissao.ATENDER)).isFalse();
    }
}
