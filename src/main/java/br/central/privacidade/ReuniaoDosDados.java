package br.central.privacidade;

import br.central.atendimento.guarda.CasosDaPessoa;
import br.central.clientes.BloqueiosDeDados;
import br.central.clientes.ClienteView;
import br.central.clientes.Clientes;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.privacidade.ConteudoDoPacote.Mensagem;
import br.central.privacidade.ConteudoDoPacote.Pedido;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what the modules keep of one person, of every registration of it. */
@Component
class ReuniaoDosDados {

    private final Clientes clientes;
    private final BloqueiosDeDados bloqueios;
    private final ArquivosDaPessoa arquivos;
    private final CasosDaPessoa casos;
    private final Mensagens mensagens;
    private final PedidosDeTitulares pedidos;
    private final OutrosDadosDaPessoa outros;
    private final Clock relogio;

    ReuniaoDosDados(
            Clientes clientes,
            BloqueiosDeDados bloqueios,
            ArquivosDaPessoa arquivos,
            CasosDaPessoa casos,
            Mensagens mensagens,
            PedidosDeTitulares pedidos,
            OutrosDadosDaPessoa outros,
            Clock relogio) {
        this.clientes = clientes;
        this.bloqueios = bloqueios;
        this.arquivos = arquivos;
        this.casos = casos;
        this.mensagens = mensagens;
        this.pedidos = pedidos;
        this.outros = outros;
        this.relogio = relogio;
    }

    ConteudoDoPacote de(long vigente) {
        List<Long> codigos = Stream.concat(
                        Stream.of(vigente), clientes.unificadosEm(List.of(vigente)).keySet().stream())
                .toList();
        List<String> protocolos = casos.protocolos(codigos);
        List<String> todos = casos.comOsDasPartes(codigos);
        List<ClienteView> fichas = codigos.stream().map(clientes::porId).toList();
        DadosGuardados.Pessoa pessoa = OutrosDadosDaPessoa.pessoa(fichas, todos);
        return new ConteudoDoPacote(
                fichas.stream().map(CadastroDaPessoa::de).toList(),
                protocolos,
                mensagens.aosClientes(todos).stream().map(this::mensagem).toList(),
                pedidos.doCliente(vigente).stream().map(ReuniaoDosDados::pedido).toList(),
                bloqueios.de(vigente).orElse(null),
                outros.de(pessoa),
                arquivos.anexados(todos),
                arquivos.fotos(codigos),
                outros.arquivos(pessoa));
    }

    private Mensagem mensagem(MensagemView uma) {
        return new Mensagem(
                uma.protocolo(),
                uma.canal().descricao(),
                uma.destinatario(),
                uma.assunto(),
                uma.corpo(),
                uma.situacao().descricao(),
                em(uma.criadaEm()),
                em(uma.enviadaEm()));
    }

    private static Pedido pedido(PedidoDeTitular um) {
        return new Pedido(
                um.tipo().descricao(),
                um.texto(),
                um.recebidoEm(),
                um.situacao().descricao(),
                um.decisao().decididoEm(),
                um.decisao().motivo(),
                um.decisao().fundamento());
    }

    private OffsetDateTime em(Instant instante) {
        return Optional.ofNullable(instante)
                .map(um -> um.atZone(relogio.getZone()).toOffsetDateTime())
                .orElse(null);
    }
}
