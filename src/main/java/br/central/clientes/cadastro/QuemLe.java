package br.central.clientes.cadastro;

import br.central.clientes.LeituraDeClientes;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may read the record of a client: whoever serves any, keeps the register or answers data subjects; the rest that of
 * a client whose case was given to them.
 */
@Component
class QuemLe {

    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final LocalizadorDeClientes localizador;
    private final LeituraDeClientes doTrabalho;

    QuemLe(UsuarioAtual usuario, Trilha trilha, LocalizadorDeClientes localizador, LeituraDeClientes doTrabalho) {
        this.usuario = usuario;
        this.trilha = trilha;
        this.localizador = localizador;
        this.doTrabalho = doTrabalho;
    }

    boolean todos() {
        return usuario.pode(Permissao.CADASTRAR_CLIENTE)
                || usuario.pode(Permissao.ATENDER_TITULAR_DE_DADOS)
                || usuario.podeAlguma(Permissao.DE_QUEM_LE_TODOS);
    }

    boolean pode(long cliente) {
        return pode(cliente, localizador.dadosBloqueados(cliente));
    }

    /** Of who asked for the data to be blocked, whoever works for the person at this moment, and who answers data subjects. */
    boolean pode(long cliente, boolean bloqueados) {
        return bloqueados
                ? usuario.pode(Permissao.ATENDER_TITULAR_DE_DADOS) || doTrabalho.trabalha(cadastros(cliente))
                : todos() || doTrabalho.alcanca(cadastros(cliente));
    }

    void exigir(long cliente) {
        exigir(cliente, localizador.dadosBloqueados(cliente));
    }

    /** @throws Recusa.SemPermissao naming the right that opens every record */
    void exigir(long cliente, boolean bloqueados) {
        if (!pode(cliente, bloqueados)) {
            throw new Recusa.SemPermissao(
                    bloqueados
                            ? "Dados bloqueados a pedido do titular (LGPD, art. 18, IV): lê este cadastro quem trabalha em um"
                                    + " atendimento em aberto dele e quem tem a permissão "
                                    + Permissao.ATENDER_TITULAR_DE_DADOS.name() + "."
                            : "Nenhum atendimento deste cliente está com você nem foi encaminhado a um grupo seu. Para ler os"
                                    + " demais cadastros falta a permissão " + Permissao.ATENDER.name() + ".");
        }
        leu(cliente);
    }

    void leu(long cliente) {
        trilha.visto(AtoVigiado.LEITURA_DE_CLIENTE, "cliente " + cliente);
    }

    /** Shown in a search, with little of each. */
    void achou(List<Long> clientes) {
        trilha.vistos(AtoVigiado.BUSCA_DE_CLIENTE, "clientes", clientes);
    }

    private Set<Long> cadastros(long cliente) {
        return Stream.concat(Stream.of(cliente), localizador.unificadosEm(List.of(cliente)).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
