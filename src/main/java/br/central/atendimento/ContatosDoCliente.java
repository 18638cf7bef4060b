package br.central.atendimento;

import br.central.anexos.Anexos;
import br.central.anexos.ArquivoRecebido;
import br.central.atendimento.cliente.AberturaPeloCanal;
import br.central.atendimento.cliente.AberturasConhecidas;
import br.central.atendimento.cliente.CasoAchado;
import br.central.atendimento.cliente.CasosDoCliente;
import br.central.atendimento.cliente.ConfirmacaoAoCliente;
import br.central.atendimento.cliente.VisaoDoCliente;
import br.central.atendimento.contrato.CasoDoCliente;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.atendimento.dominio.Atendimento;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Interlocutor;
import br.central.comum.Recusa;
import br.central.seguranca.ComoCliente;
import br.central.seguranca.Permissao;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** New contacts of clients, on whatever channel: case, request, files and confirmation in one act. */
@Component
class ContatosDoCliente {

    private static final Set<Permissao> COM_ARQUIVOS = EnumSet.of(Permissao.ATENDER, Permissao.INCLUIR_ANEXO);

    private final AberturasConhecidas conhecidas;
    private final AberturaPeloCanal abertura;
    private final AnexosDoAtendimento anexosDoCaso;
    private final Anexos anexos;
    private final EfeitoImediato efeito;
    private final ConfirmacaoAoCliente confirmacao;
    private final CasosDoCliente casos;
    private final VisaoDoCliente visao;

    ContatosDoCliente(
            AberturasConhecidas conhecidas,
            AberturaPeloCanal abertura,
            AnexosDoAtendimento anexosDoCaso,
            Anexos anexos,
            EfeitoImediato efeito,
            ConfirmacaoAoCliente confirmacao,
            CasosDoCliente casos,
            VisaoDoCliente visao) {
        this.conhecidas = conhecidas;
        this.abertura = abertura;
        this.anexosDoCaso = anexosDoCaso;
        this.anexos = anexos;
        this.efeito = efeito;
        this.confirmacao = confirmacao;
        this.casos = casos;
        this.visao = visao;
    }

    CasoDoCliente abrir(Interlocutor quem, Long cliente, PedidoPeloCanal novo) {
        casos.exigirNivel(quem.nivel(), AtoDoCliente.ABRIR);
        if (cliente != null && !quem.representa(cliente)) {
            throw new Recusa.NaoEncontrado("Não há esse beneficiário entre os que você representa.");
        }
        quem.exigirAlcance(cliente, AtoDoCliente.ABRIR);
        Optional<CasoAchado> aberto = conhecidas.procurar(quem, novo.chave());
        return visto(quem, aberto.orElseGet(() -> novo(quem, cliente, novo)));
    }

    private CasoAchado novo(Interlocutor quem, Long cliente, PedidoPeloCanal novo) {
        Atendimento caso = abertura.abrir(quem, cliente, novo);
        ComoCliente.executar(
                COM_ARQUIVOS,
                () -> novo.arquivos().stream()
                        .map(arquivo -> anexosDoCaso.incluir(caso.protocolo(), arquivo))
                        .toList());
        try {
            conhecidas.lembrar(quem, novo.chave(), caso);
        } catch (DuplicateKeyException aoMesmoTempo) {
            throw new ConcurrencyFailureException("The same was opened at the same moment", aoMesmoTempo);
        }
        efeito.registrar(quem, caso, novo.campos());
        confirmacao.enviar(caso);
        return new CasoAchado(caso.id(), caso.protocolo(), caso.clienteId(), false, null);
    }

    ArquivoRecebido receber(Interlocutor quem, String nome, InputStream conteudo) {
        casos.exigirNivel(quem.nivel(), AtoDoCliente.ABRIR);
        return ComoCliente.executar(COM_ARQUIVOS, () -> anexos.receber("novo contato", nome, conteudo));
    }

    private CasoDoCliente visto(Interlocutor quem, CasoAchado caso) {
        return visao.de(caso, quem);
    }
}
